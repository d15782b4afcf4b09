package cn.xuezhao.photo.reference;

import cn.xuezhao.photo.screening.Fingerprinting.Taken;
import java.nio.file.Path;

/** Takes the fingerprint of a picture that the guard has let through. */
@FunctionalInterface
public interface Fingerprinter {

  Taken take(Path picture);
}

package cn.xuezhao.photo.upload;

import static cn.xuezhao.photo.upload.Uploads.LATER;
import static cn.xuezhao.photo.upload.Uploads.NOON;

import cn.xuezhao.kit.test.Lifecycle;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadLifecycleTests {

  @Test
  void isAsDrawn() {
    Lifecycle.<Upload>of(UploadState.class, Upload::state)
        .command("announce", upload -> upload.announce(Uploads.piece(1), NOON))
        .command("store", upload -> upload.store(Uploads.piece(1), NOON))
        .command("finish", upload -> upload.finish(LATER))
        .command("discard", upload -> upload.discard(LATER))
        .command("expire", upload -> upload.expire(NOON.plus(Upload.KEPT)))
        .command("swept", upload -> upload.swept(upload.waste()))
        .command("reopen", upload -> upload.reopen(LATER))
        .matches(
            "lifecycle-upload.mmd",
            List.of(
                Uploads.withOnePiece(),
                Uploads.withOnePiece().announce(Uploads.piece(1), NOON).next(),
                Uploads.finished(),
                Uploads.gone()));
  }
}

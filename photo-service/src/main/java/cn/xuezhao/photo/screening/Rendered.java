package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.standardization.Crop;
import cn.xuezhao.photo.standardization.Target;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a child made of a picture.
 *
 * @param preview the standard photo, null when there is nobody to make one of
 * @param failures what the self-check of the preview found
 * @param crop what part of the picture was judged, null when there is nobody in it
 * @param automatic what part it would be if nobody chose, null when there is nobody in it
 * @param chosen whether the student's own crop was judged
 * @param fingerprint by which the photo is known again, null when there is nobody in it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
record Rendered(
    byte @Nullable [] preview,
    List<String> failures,
    @Nullable Crop crop,
    @Nullable Crop automatic,
    boolean chosen,
    @Nullable Fingerprint fingerprint) {

  static final Rendered NOTHING = new Rendered(null, List.of(), null, null, false, null);

  Rendered {
    failures = List.copyOf(failures);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(preview == null ? -1 : preview.length);
    if (preview != null) {
      out.write(preview);
    }
    out.writeInt(failures.size());
    for (String failure : failures) {
      out.writeUTF(failure);
    }
    Target.write(crop, out);
    Target.write(automatic, out);
    out.writeBoolean(chosen);
    out.writeBoolean(fingerprint != null);
    if (fingerprint != null) {
      fingerprint.write(out);
    }
  }

  static Rendered read(DataInput in) throws IOException {
    int length = in.readInt();
    byte[] preview = null;
    if (length >= 0) {
      preview = new byte[length];
      in.readFully(preview);
    }
    int failed = in.readInt();
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < failed; i++) {
      failures.add(in.readUTF());
    }
    return new Rendered(
        preview,
        failures,
        Target.readCrop(in),
        Target.readCrop(in),
        in.readBoolean(),
        in.readBoolean() ? Fingerprint.read(in) : null);
  }
}

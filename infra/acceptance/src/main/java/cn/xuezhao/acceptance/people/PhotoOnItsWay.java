package cn.xuezhao.acceptance.people;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** A photo that a phone sends piece by piece; it remembers nothing but the photo. */
public final class PhotoOnItsWay {

  private final Http platform;
  private final String uploads;
  private final byte[] photo;

  PhotoOnItsWay(Http platform, String uploads, byte[] photo) {
    this.platform = platform;
    this.uploads = uploads;
    this.photo = photo;
  }

  /** Announces the photo, or asks where to go on: it is the same request. */
  public Answer begins() {
    return platform.post(
        uploads, Map.of("sha256", sha256(), "size", photo.length, "type", "image/jpeg"));
  }

  /** Sends whole pieces from where the platform wants the next one on. */
  public Answer sends(int pieces) {
    Answer upload = begins().succeeded();
    for (int i = 0; i < pieces && offset(upload) < photo.length; i++) {
      upload = platform.put(chunk(upload), "application/octet-stream", piece(upload)).succeeded();
    }
    return upload;
  }

  /** Everything that is missing. */
  public Answer sendsTheRest() {
    return sends(Integer.MAX_VALUE);
  }

  /** The link is cut when half of the next piece is through. */
  public void breaksOff() {
    Answer upload = begins().succeeded();
    byte[] piece = piece(upload);
    platform.cutsOff(chunk(upload), piece, piece.length / 2);
  }

  public Answer completes() {
    return platform.post(
        uploads + "/" + begins().succeeded().text("/uploadId") + "/completions", Map.of());
  }

  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String chunk(Answer upload) {
    return "%s/%s/chunks/%d".formatted(uploads, upload.text("/uploadId"), offset(upload));
  }

  private byte[] piece(Answer upload) {
    int offset = offset(upload);
    int end = Math.min(photo.length, offset + upload.json().at("/chunkSize").asInt());
    return Arrays.copyOfRange(photo, offset, end);
  }

  private static int offset(Answer upload) {
    return upload.json().at("/offset").asInt();
  }
}

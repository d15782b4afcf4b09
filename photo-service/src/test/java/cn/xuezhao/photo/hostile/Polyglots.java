package cn.xuezhao.photo.hostile;

import static cn.xuezhao.photo.hostile.HostilePicture.NO_IMAGE;

import cn.xuezhao.photo.guard.TestImages;

/** Pictures that are something else as well, and those to which phones append something honest. */
final class Polyglots {

  private static final String HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>";

  private Polyglots() {}

  static void addTo(HostileCorpus corpus) {
    appended(corpus);
    inComments(corpus);
    honest(corpus);
  }

  private static void appended(HostileCorpus corpus) {
    also(corpus, "ZIP", Bytes.zip("evil.sh", "rm -rf /"));
    also(corpus, "Java program", Bytes.zip("META-INF/MANIFEST.MF", "Main-Class: Evil\n"));
    also(corpus, "ZIP after a gap", Bytes.concat(new byte[3000], Bytes.zip("evil.sh", "rm -rf /")));
    also(corpus, "RAR", Bytes.concat(Bytes.text("Rar!\u001A\u0007\u0001\0"), Bytes.noise(500)));
    also(corpus, "PDF", Bytes.text("%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF"));
    also(corpus, "HTML", Bytes.text(HTML));
    also(corpus, "script", Bytes.text("\n<ScRiPt>alert(1)</ScRiPt>"));
    also(corpus, "PHP", Bytes.text("<?php system($_GET['c']); ?>"));
  }

  private static void inComments(HostileCorpus corpus) {
    inComment(corpus, "HTML", HTML);
    inComment(corpus, "script", "*/=1;</script><script>alert(1)</script>");
    inComment(corpus, "PHP", "x<?PHP eval($_POST[1]);");
    inComment(corpus, "PDF", "%PDF-1.4\n");
    corpus.add("HTML in a block of its own", NO_IMAGE, () -> Jpeg.plain().with(0xEB, HTML).bytes());
  }

  private static void honest(HostileCorpus corpus) {
    byte[] film = Bytes.concat(Bytes.box("mp42"), Bytes.noise(200_000));
    corpus.judged("motion photo", () -> Bytes.concat(motionPhoto(), film));
    corpus.judged(
        "motion photo of Samsung",
        () ->
            Bytes.concat(
                Jpeg.plain().bytes(),
                Bytes.of(0, 0, 0x30, 0x0A, 16, 0, 0, 0),
                Bytes.text("MotionPhoto_Data"),
                film,
                Bytes.text("SEFH\0\0\0\0SEFT")));
    corpus.judged(
        "several pictures in one file",
        () ->
            Bytes.concat(
                Jpeg.plain().with(0xE2, "MPF\0MM\0*\0\0\0\b\0\0").bytes(),
                TestImages.jpeg(320, 320),
                TestImages.jpeg(160, 160)));
    corpus.judged(
        "a second picture follows", () -> Bytes.concat(Jpeg.plain().bytes(), Jpeg.plain().bytes()));
    corpus.judged(
        "program follows", () -> Bytes.concat(Jpeg.plain().bytes(), Bytes.text("MZ\u0090\0")));
    corpus.judged("zeroes follow", () -> Bytes.concat(Jpeg.plain().bytes(), new byte[100_000]));
    corpus.judged("noise follows", () -> Bytes.concat(Jpeg.plain().bytes(), Bytes.noise(100_000)));
    corpus.judged(
        "line feed follows", () -> Bytes.concat(Jpeg.plain().bytes(), Bytes.text("\r\n")));
    corpus.judged(
        "honest comment", () -> Jpeg.plain().with(Jpeg.COMMENT, "CREATOR: gd-jpeg").bytes());
  }

  private static byte[] motionPhoto() {
    return Jpeg.plain()
        .with(
            Exif.SEGMENT,
            "http://ns.adobe.com/xap/1.0/\0<?xpacket begin='?'?><x:xmpmeta"
                + " xmlns:x='adobe:ns:meta/'><rdf:Description"
                + " GCamera:MotionPhoto='1'/></x:xmpmeta>")
        .bytes();
  }

  private static void also(HostileCorpus corpus, String name, byte[] appended) {
    corpus.add(name + " appended", NO_IMAGE, () -> Bytes.concat(Jpeg.plain().bytes(), appended));
  }

  private static void inComment(HostileCorpus corpus, String name, String comment) {
    corpus.add(
        name + " in a comment", NO_IMAGE, () -> Jpeg.plain().with(Jpeg.COMMENT, comment).bytes());
  }
}

package cn.xuezhao.photo.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.photo.submission.MemoryStorage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTests {

  private final MemoryStorage objects = new MemoryStorage();

  @Test
  void readsOnePieceAfterTheOther() {
    TenantContext.run(
        "liaoning",
        () -> {
          objects.put("one", new byte[] {1, 2, 3});
          objects.put("two", new byte[] {4, (byte) 200});
          try (Pieces pieces = new Pieces(parts("one", "two"), objects)) {
            assertThat(pieces.read()).isEqualTo(1);
            assertThat(pieces).hasBinaryContent(new byte[] {2, 3, 4, (byte) 200});
          } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
          }
        });
  }

  @Test
  void tellsThatAPieceIsGone() {
    TenantContext.run(
        "liaoning",
        () ->
            assertThatThrownBy(() -> new Pieces(parts("nowhere"), objects).read())
                .isInstanceOf(PieceGone.class));
  }

  private static List<Part> parts(String... keys) {
    return java.util.Arrays.stream(keys).map(key -> new Part(0, 1, "", key)).toList();
  }
}

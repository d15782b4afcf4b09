package cn.xuezhao.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingsTests {

  private static final String[] ENOUGH = {
    "--documents", "mongodb://127.0.0.1:27117",
    "--objects", "http://127.0.0.1:9000",
    "--keys", "keys",
    "--wechat", "http://127.0.0.1:8201",
    "--tenants", "liaoning,guangdong",
    "--settle", "PT2M"
  };

  @Test
  void readsTheCommandLine() {
    Settings settings = Settings.parse(ENOUGH);
    assertThat(settings.tenants()).containsExactly("liaoning", "guangdong");
    assertThat(settings.settle()).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.history()).isEmpty();
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> Settings.parse(new String[] {"--documents", "mongodb://x"}))
        .hasMessage("--objects is missing");
  }
}

package cn.xuezhao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTests {

  @Test
  void readsTheCommandLine() {
    Settings settings =
        Settings.parse(new String[] {"--portraits", "p", "--work", "w", "--photos", "5000"});
    assertThat(settings.portrait()).isEqualTo(Path.of("p", "portrait.jpg"));
    assertThat(settings.photos()).isEqualTo(5000);
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> Settings.parse(new String[] {"--portraits", "p"}))
        .hasMessage("--work is missing");
  }
}

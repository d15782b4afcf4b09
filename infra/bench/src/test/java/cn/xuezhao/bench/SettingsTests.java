package cn.xuezhao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTests {

  @Test
  void readsTheCommandLine() {
    String line =
        "--portraits p --work w --photos 5000 --service http://127.0.0.1:8104 --identity-port 8101"
            + " --kafka 127.0.0.1:9092 --keys k --processes pids --tenant guangdong";
    Settings settings = Settings.parse(line.split(" "));
    assertThat(settings.portrait()).isEqualTo(Path.of("p", "portrait.jpg"));
    assertThat(settings.photos()).isEqualTo(5000);
    assertThat(settings.running().identityPort()).isEqualTo(8101);
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> Settings.parse(new String[] {"--portraits", "p"}))
        .hasMessage("--work is missing");
  }
}

package cn.xuezhao.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WxJava's own client would log in anybody whom a stranger with any certificate names. */
class TlsTests {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;
  private final AtomicInteger requests = new AtomicInteger();
  private HttpsServer stranger;

  @BeforeEach
  void aStrangerListens() throws Exception {
    stranger = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stranger.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    stranger.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          byte[] answer =
              "{\"access_token\":\"t\",\"expires_in\":7200,\"openid\":\"STOLEN\"}".getBytes();
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    stranger.start();
  }

  @AfterEach
  void theStrangerLeaves() {
    stranger.stop(0);
  }

  @Test
  void tellsNothingToAStranger() {
    WxMaService weChat = new SecureMiniProgramService(new WeChatConfiguration().weChatHttpClient());
    var config = new WxMaDefaultConfigImpl();
    config.setAppid("wx1");
    config.setSecret("secret");
    config.setApiHostUrl("https://127.0.0.1:" + stranger.getAddress().getPort());
    config.useStableAccessToken(true);
    weChat.setWxMaConfig(config);

    assertThatThrownBy(() -> weChat.getUserService().getSessionInfo("code"))
        .hasRootCauseInstanceOf(Exception.class)
        .rootCause()
        .satisfies(
            cause ->
                assertThat(cause)
                    .isInstanceOfAny(
                        SSLException.class,
                        java.security.cert.CertificateException.class,
                        java.security.cert.CertPathBuilderException.class));
    assertThat(requests).hasValue(0);
  }

  private SSLContext selfSigned() throws Exception {
    Path file = folder.resolve("stranger.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "stranger",
                "-dname",
                "CN=stranger",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}

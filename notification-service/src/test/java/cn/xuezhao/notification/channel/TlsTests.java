package cn.xuezhao.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names and openids go to WeChat, not to whoever has WeChat's address and any certificate. */
class TlsTests {

  private static final GeneralNames LOOPBACK =
      new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));

  private final AtomicInteger requests = new AtomicInteger();
  private HttpsServer stranger;
  private String url;

  @BeforeEach
  void aStrangerListens() throws Exception {
    stranger = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stranger.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    stranger.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    stranger.start();
    url = "https://127.0.0.1:" + stranger.getAddress().getPort();
  }

  @AfterEach
  void theStrangerLeaves() {
    stranger.stop(0);
  }

  @Test
  void miniProgramsTellAStrangerNothing() {
    var service = new SecureMiniProgramService(new WeChatHttp().weChatHttpClient());
    var config = new WxMaDefaultConfigImpl();
    config.setAppid("wx1");
    config.setSecret("secret");
    config.setApiHostUrl(url);
    config.useStableAccessToken(true);
    service.setWxMaConfig(config);

    assertThatThrownBy(service::getAccessToken).hasStackTraceContaining("SSLHandshakeException");
    assertThat(requests).hasValue(0);
  }

  @Test
  void officialAccountsTellAStrangerNothing() {
    var service = new SecureOfficialAccountService(new WeChatHttp().weChatHttpClient());
    var hosts = new WxMpHostConfig();
    hosts.setApiHost(url);
    var config = new WxMpDefaultConfigImpl();
    config.setAppId("wx2");
    config.setSecret("secret");
    config.setHostConfig(hosts);
    config.useStableAccessToken(true);
    service.setWxMpConfigStorage(config);

    assertThatThrownBy(service::getAccessToken).hasStackTraceContaining("SSLHandshakeException");
    assertThat(requests).hasValue(0);
  }

  private static SSLContext selfSigned() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
    X500Name name = new X500Name("CN=somebody");
    Instant now = Instant.now();
    Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(now.minusSeconds(60)),
                        Date.from(now.plusSeconds(3600)),
                        name,
                        pair.getPublic())
                    .addExtension(Extension.subjectAlternativeName, false, LOOPBACK)
                    .build(
                        new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("key", pair.getPrivate(), new char[0], new Certificate[] {certificate});
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}

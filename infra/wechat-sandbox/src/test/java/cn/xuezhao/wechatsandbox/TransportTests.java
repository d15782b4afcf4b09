package cn.xuezhao.wechatsandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.binarywang.wx.miniapp.api.impl.WxMaServiceHttpComponentsImpl;
import cn.binarywang.wx.miniapp.config.WxMaConfig;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
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

/** Why services bring their own connections: the library's own trust anybody. */
class TransportTests {

  /** The right name on the wrong certificate: only a look at who signed it tells. */
  private static final GeneralNames LOOPBACK =
      new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));

  private HttpsServer impostor;
  private String url;

  @BeforeEach
  void startAnImpostorWithACertificateNobodySigned() throws Exception {
    impostor = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    impostor.setHttpsConfigurator(new HttpsConfigurator(selfSigned("CN=somebody else")));
    impostor.createContext(
        "/",
        exchange -> {
          byte[] answer =
              "{\"access_token\":\"t\",\"expires_in\":7200,\"openid\":\"STOLEN\"}"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    impostor.start();
    url = "https://127.0.0.1:" + impostor.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    impostor.stop(0);
  }

  @Test
  void isSecuredByTheClientTheServicesBuild() {
    assertThatThrownBy(() -> SecureMa.of(Phones.LIAONING, url).jsCode2SessionInfo("code"))
        .hasStackTraceContaining("SSLHandshakeException");
  }

  @Test
  void isOpenToAnImpostorWithTheClientOfTheLibrary() throws Exception {
    WxMaConfig config = SecureMa.of(Phones.LIAONING, url).getWxMaConfig();
    WxMaServiceHttpComponentsImpl library = new WxMaServiceHttpComponentsImpl();
    library.setWxMaConfig(config);

    assertThat(library.jsCode2SessionInfo("code").getOpenid()).isEqualTo("STOLEN");
  }

  private static SSLContext selfSigned(String name) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
    X500Name subject = new X500Name(name);
    Instant now = Instant.now();
    Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        subject,
                        BigInteger.ONE,
                        Date.from(now.minusSeconds(60)),
                        Date.from(now.plusSeconds(3600)),
                        subject,
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

package cn.xuezhao.order.payment;

import cn.xuezhao.kit.security.PublicPaths;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to WeChat Pay. */
@Configuration(proxyBeanMethods = false)
class WeChatPayConfiguration {

  private static final String PRODUCTION = ".weixin.qq.com";
  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration READ = Duration.ofSeconds(4);

  /** WeChat Pay drops idle connections after 8 s. */
  private static final ConnectionPool CONNECTIONS = new ConnectionPool(16, 7, TimeUnit.SECONDS);

  @Bean
  OkHttpClient weChatPayClient(@Value("${xuezhao.wechat-url}") String address) {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .readTimeout(READ)
            // HTTP/2 writes header names small, and the library looks for them as documented.
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(CONNECTIONS);
    HttpUrl url = HttpUrl.get(address);
    return url.host().endsWith(PRODUCTION)
        ? client.build()
        : client.addInterceptor(new OtherHost(url)).build();
  }

  @Bean
  Merchants merchants(
      TenantPolicies tenants, OkHttpClient weChatPayClient, @Value("${xuezhao.keys}") Path keys)
      throws IOException {
    Map<String, Merchant> merchants = new HashMap<>();
    for (String tenant : tenants.tenants()) {
      Path directory = keys.resolve("wechat").resolve(tenant);
      merchants.put(tenant, Merchant.in(directory, weChatPayClient));
    }
    return new Merchants(merchants);
  }

  @Bean
  SignatureTime signatureTime() {
    return InstantSource.system()::instant;
  }

  /** WeChat Pay has no session here; its signature is checked instead. */
  @Bean
  PublicPaths callbacks() {
    return PublicPaths.of("/callbacks/**");
  }
}

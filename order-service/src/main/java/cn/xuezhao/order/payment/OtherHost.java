package cn.xuezhao.order.payment;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends what is meant for WeChat Pay to another host. The library has the address built in; a
 * request's signature does not cover the host, so it stays genuine.
 */
record OtherHost(HttpUrl target) implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    HttpUrl there =
        request
            .url()
            .newBuilder()
            .scheme(target.scheme())
            .host(target.host())
            .port(target.port())
            .build();
    return chain.proceed(request.newBuilder().url(there).build());
  }
}

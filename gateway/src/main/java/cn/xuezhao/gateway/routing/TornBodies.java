package cn.xuezhao.gateway.routing;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * A body that breaks off must not look whole. HttpClient closes the stream of a body that could not
 * be read to its end, which writes the last chunk of a chunked one; so the connection is cut first,
 * and the service sees what the caller did.
 */
final class TornBodies implements ExecChainHandler {

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    HttpEntity body = request.getEntity();
    if (body != null) {
      request.setEntity(new Body(body, scope));
    }
    return chain.proceed(request, scope);
  }

  private static final class Body extends HttpEntityWrapper {

    private final ExecChain.Scope scope;

    Body(HttpEntity body, ExecChain.Scope scope) {
      super(body);
      this.scope = scope;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      try {
        super.writeTo(out);
      } catch (IOException | RuntimeException torn) {
        // Whatever it was, the rest of the body will not come.
        scope.execRuntime.discardEndpoint();
        throw torn;
      }
    }
  }
}

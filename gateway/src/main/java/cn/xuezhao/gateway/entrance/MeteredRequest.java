package cn.xuezhao.gateway.entrance;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Counts the body while it passes; nothing of it is kept. */
final class MeteredRequest extends HttpServletRequestWrapper {

  private final long atMost;
  private @Nullable ServletInputStream metered;

  MeteredRequest(HttpServletRequest request, long atMost) {
    super(request);
    this.atMost = atMost;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    ServletInputStream known = metered;
    if (known == null) {
      known = new Metered(super.getInputStream(), atMost);
      metered = known;
    }
    return known;
  }

  private static final class Metered extends ServletInputStream {

    private final ServletInputStream body;
    private final long atMost;
    private long passed;

    Metered(ServletInputStream body, long atMost) {
      this.body = body;
      this.atMost = atMost;
    }

    @Override
    public int read() {
      try {
        int one = body.read();
        count(one < 0 ? -1 : 1);
        return one;
      } catch (IOException broken) {
        throw new BodyBroken(broken);
      }
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      try {
        return count(body.read(into, offset, length));
      } catch (IOException broken) {
        throw new BodyBroken(broken);
      }
    }

    private int count(int read) {
      passed += Math.max(0, read);
      if (passed > atMost) {
        throw new BodyTooLarge(atMost);
      }
      return read;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}

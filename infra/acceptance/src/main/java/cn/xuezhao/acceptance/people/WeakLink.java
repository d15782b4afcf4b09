package cn.xuezhao.acceptance.people;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A link that is cut in the middle of a request: a real connection that is really closed. */
final class WeakLink {

  private WeakLink() {}

  /**
   * Sends the head of a PUT and as much of its body as comes through; nobody reads the answer.
   *
   * @param bearer token of the sender
   * @param through so many bytes of the body, fewer than it has
   */
  static void cuts(URI address, String bearer, byte[] body, int through) {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head(address, bearer, body.length).getBytes(StandardCharsets.US_ASCII));
      out.write(body, 0, through);
      out.flush();
      // Cut, not hung up: the other side is told nothing but that the connection is gone.
      socket.setSoLinger(true, 0);
    } catch (IOException failure) {
      throw new UncheckedIOException("no link to cut", failure);
    }
  }

  private static String head(URI address, String bearer, int length) {
    return """
    PUT %s HTTP/1.1\r
    Host: %s:%d\r
    Authorization: Bearer %s\r
    Content-Type: application/octet-stream\r
    Content-Length: %d\r
    \r
    """
        .formatted(address.getPath(), address.getHost(), address.getPort(), bearer, length);
  }
}

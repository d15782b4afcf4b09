package cn.xuezhao.gateway.entrance;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a request carries a file: it may be large, slow, and answered late. */
public final class Upload {

  private static final String MARK = Upload.class.getName();

  private Upload() {}

  public static boolean is(HttpServletRequest request) {
    return request.getAttribute(MARK) != null;
  }

  static void mark(HttpServletRequest request) {
    request.setAttribute(MARK, true);
  }
}

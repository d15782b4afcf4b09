package cn.xuezhao.wechatsandbox.wire;

import org.jspecify.annotations.Nullable;

/**
 * A fault and the exchanges it waits for.
 *
 * @param match which exchanges; absent means the next one of any kind
 * @param times how often it strikes, once when absent
 */
record PlannedFault(
    @Nullable String id, @Nullable Match match, @Nullable Integer times, Fault action) {

  /**
   * Every given part must fit.
   *
   * @param path beginning of the path; for a notification, of the merchant's address
   * @param contains text in the query or body, for instance an order number or an openid
   */
  record Match(@Nullable String method, @Nullable String path, @Nullable String contains) {

    boolean fits(String actualMethod, String actualPath, String content) {
      return (method == null || method.equalsIgnoreCase(actualMethod))
          && (path == null || actualPath.startsWith(path))
          && (contains == null || content.contains(contains));
    }
  }

  boolean fits(String method, String path, String content) {
    return match == null || match.fits(method, path, content);
  }
}

package cn.xuezhao.kit.security;

import java.util.List;

/**
 * Paths a service opens to callers without a token, as Spring path patterns; everything else needs
 * one.
 */
public record PublicPaths(List<String> patterns) {

  public PublicPaths {
    patterns = List.copyOf(patterns);
  }

  public static PublicPaths of(String... patterns) {
    return new PublicPaths(List.of(patterns));
  }
}

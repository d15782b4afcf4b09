package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.Merchant;
import cn.xuezhao.wechatsandbox.wire.BufferedRequest;
import cn.xuezhao.wechatsandbox.wire.ExchangeFilter;
import cn.xuezhao.wechatsandbox.wire.Fault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Verifies every request under {@code /v3} with the merchant's key and signs every answer, refusals
 * included, with the platform's. A bill file is the one answer that WeChat Pay does not sign.
 */
@Component
@Order(ExchangeFilter.ORDER + 10)
final class PayFilter extends OncePerRequestFilter {

  /** Request attribute: the {@link Merchant} whose signature was good. */
  static final String MERCHANT = "cn.xuezhao.wechatsandbox.merchant";

  private final Accounts accounts;
  private final RequestAuthentication authentication;
  private final PayAnswers answers;

  PayFilter(Accounts accounts, RequestAuthentication authentication, PayAnswers answers) {
    this.accounts = accounts;
    this.authentication = authentication;
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/v3/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    Merchant merchant = accounts.merchants().getFirst();
    try {
      BufferedRequest raw = WebUtils.getNativeRequest(request, BufferedRequest.class);
      if (raw == null) {
        throw new IllegalStateException("the request was not buffered");
      }
      merchant = authentication.merchantOf(request, raw.body());
      request.setAttribute(MERCHANT, merchant);
      chain.doFilter(request, answer);
    } catch (PayError refusal) {
      answers.write(refusal, answer);
    }
    if (!request.getRequestURI().startsWith(BillController.FILE)) {
      sign(merchant, answer, request.getAttribute(ExchangeFilter.FAULT));
    }
    answer.copyBodyToResponse();
  }

  private static void sign(
      Merchant merchant, ContentCachingResponseWrapper answer, @Nullable Object fault) {
    String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    SignedHeaders headers = SignedHeaders.now(merchant, body);
    SignedHeaders spoiled =
        fault instanceof Fault.Signature(Fault.Flaw flaw)
            ? headers.spoil(flaw, merchant, body)
            : headers;
    spoiled.values().forEach(answer::setHeader);
  }
}

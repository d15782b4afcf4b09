package cn.xuezhao.identity.login;

import org.springframework.stereotype.Component;

/** A code of {@code wx.login} becomes a session. */
@Component
final class LoggingIn {

  private final MiniPrograms miniPrograms;
  private final Accounts accounts;
  private final StudentTokens tokens;
  private final Followers followers;

  LoggingIn(
      MiniPrograms miniPrograms, Accounts accounts, StudentTokens tokens, Followers followers) {
    this.miniPrograms = miniPrograms;
    this.accounts = accounts;
    this.tokens = tokens;
    this.followers = followers;
  }

  Session login(String code) {
    Student student = accounts.studentOf(miniPrograms.login(code));
    // Whoever came from the official account (L-3) shall be known there before the first message.
    followers.refreshSoon();
    return new Session(student.id(), tokens.issue(student.id()));
  }

  record Session(String studentId, StudentTokens.Token token) {}
}

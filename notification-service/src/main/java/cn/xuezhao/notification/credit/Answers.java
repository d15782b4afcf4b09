package cn.xuezhao.notification.credit;

import cn.xuezhao.notification.credit.Grant.Answer;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code wx.requestSubscribeMessage} gave the mini-program, as it gave it.
 *
 * @param answers {@code accept} or {@code reject} per template; WeChat's other words ({@code ban},
 *     {@code filter}) mean that the student was not asked
 */
record Answers(@NotEmpty @Size(max = 20) Map<String, String> answers) {

  Map<String, Answer> understood() {
    Map<String, Answer> understood = new HashMap<>();
    for (Map.Entry<String, String> entry : answers.entrySet()) {
      for (Answer answer : Answer.values()) {
        if (entry.getValue().equals(word(answer))) {
          understood.put(entry.getKey(), answer);
        }
      }
    }
    return understood;
  }

  static @Nullable String word(@Nullable Answer answer) {
    return answer == null ? null : answer.name().toLowerCase(Locale.ROOT);
  }
}

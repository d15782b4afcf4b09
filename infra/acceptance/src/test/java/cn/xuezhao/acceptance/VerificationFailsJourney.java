package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.BusinessTime;
import cn.xuezhao.acceptance.people.Student;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What can go wrong before a student is known, and how it goes on (L-10, G-10, G-16, G-17). */
@Order(Turn.BY_MINUTES)
class VerificationFailsJourney {

  /** G-17: the tail as it is printed, in whatever width a keyboard writes it. */
  @Test
  void takesTheTailInFullWidthAndTheCodeInSmallLetters() {
    Batch batch = Batch.of("guangdong");
    Way way = Way.into(batch);
    byte[] code = way.student().collectionCodeOf(batch.student());
    String tail = fullWidth(batch.student().documentTail());
    way.student().verifies(batch.code().toLowerCase(Locale.ROOT), tail, code).succeeded();
  }

  /** G-16: five wrong tails pause this WeChat account, and nobody else. */
  @Test
  void pausesWhoGuessesAndLetsThemInAfterAQuarterOfAnHour() {
    Batch batch = Batch.of("guangdong");
    Way guessing = Way.into(batch);
    byte[] code = guessing.student().collectionCodeOf(batch.student());
    for (int left = 4; left >= 0; left--) {
      Answer wrong =
          guessing
              .student()
              .verifies(batch.code(), "000X", code)
              .wasRefused(422, "id-tail-mismatch");
      assertThat(wrong.json().at("/attemptsLeft").asInt(-1)).isEqualTo(left);
    }
    guessing.triesToVerify().wasRefused(429, "verification-paused");
    BusinessTime.turn(Duration.ofMinutes(16));
    guessing.verifies();
  }

  /** G-10: one WeChat account is one person, and one person has one account. */
  @Test
  void keepsOneAccountForOnePerson() {
    Batch batch = Batch.of("guangdong", 6, 2, UnaryOperator.identity());
    Way first = Way.into(batch).verifies();
    Way friend = Way.into(batch, batch.students().get(1), first.student());
    friend.triesToVerify().wasRefused(409, "account-bound-to-another-person");
    Way.into(batch, batch.student(), Student.of("guangdong"))
        .triesToVerify()
        .wasRefused(409, "student-already-bound");
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(letter -> wide.append((char) (letter - '!' + '！')));
    return wide.toString();
  }
}

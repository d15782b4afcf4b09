package cn.xuezhao.kit.gates;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.broken.wire.kept.IdentityVerified;
import cn.xuezhao.broken.wire.words.OrderPaid;
import cn.xuezhao.kit.domain.DomainEvent;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventContractsTests {

  private static final Instant AT = Instant.parse("2026-11-26T01:12:45Z");

  @Test
  void passesWhatKeepsItsContracts() {
    EventContracts kept =
        wire("kept", "identity-service", new IdentityVerified("enr_1", "std_1", "bat_1", AT));
    assertThatCode(
            () -> {
              kept.publishesWhatItsContractsSay();
              kept.declaresWhatItPublishes();
              kept.producesWhatItsSchemasAllow();
              kept.subscribesToWhatItsContractsSay();
              kept.readsWhatItsContractsSay();
              kept.understandsEveryExample();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void seesATopicOfSomebodyElse() {
    assertThatThrownBy(() -> wire("kept", "order-service").publishesWhatItsContractsSay())
        .hasMessageContaining("identity.verified")
        .hasMessageContaining("order.paid");
  }

  @Test
  void seesAMemberThatTheSchemaDoesNotDeclare() {
    assertThatThrownBy(() -> undeclared().declaresWhatItPublishes())
        .hasMessageContaining("nickname");
    assertThatThrownBy(() -> undeclared().producesWhatItsSchemasAllow())
        .hasMessageContaining("/nickname: not declared in the schema");
  }

  @Test
  void seesAnotherKey() {
    EventContracts wrongKey =
        wire(
            "undeclared",
            "identity-service",
            new cn.xuezhao.broken.wire.undeclared.IdentityVerified(
                "enr_1", "std_1", "bat_1", null, AT));
    assertThatThrownBy(wrongKey::producesWhatItsSchemasAllow)
        .hasMessageContaining("key of identity.verified (expected: enrollmentId)");
  }

  @Test
  void seesATopicWithoutAProducedEvent() {
    assertThatThrownBy(() -> wire("kept", "identity-service").producesWhatItsSchemasAllow())
        .hasMessageContaining("topics with at least one produced event");
  }

  @Test
  void seesAWordThatTheSchemaDoesNotList() {
    OrderPaid byAStranger = new OrderPaid("ord_1", "bat_1", "stranger", 2000, AT);
    assertThatThrownBy(
            () -> wire("words", "order-service", byAStranger).producesWhatItsSchemasAllow())
        .hasMessageContaining("/payer: \"stranger\" (expected: one of");
  }

  @Test
  void seesAValueThatTheSchemaRefuses() {
    OrderPaid negative = new OrderPaid("ord_1", "bat_1", "student", -1, AT);
    assertThatThrownBy(() -> wire("words", "order-service", negative).producesWhatItsSchemasAllow())
        .hasMessageContaining("amountInFen");
  }

  @Test
  void seesASubscriptionThatNoContractNames() {
    assertThatThrownBy(() -> wire("reader", "identity-service").subscribesToWhatItsContractsSay())
        .hasMessageContaining("order.submitted");
  }

  @Test
  void seesAMemberThatIsReadSecretly() {
    assertThatThrownBy(() -> wire("reader", "review-service").readsWhatItsContractsSay())
        .hasMessageContaining("members of Submitted against reads of order.submitted");
  }

  @Test
  void seesAReaderThatFailsAtAnUnknownWord() {
    assertThatThrownBy(() -> wire("reader", "order-service").understandsEveryExample())
        .hasMessageContaining("review.decided/v1/examples/from-the-future.json read as Decided");
  }

  @Test
  void refusesATopicThatIsComputed() {
    assertThatThrownBy(() -> wire("computed", "order-service"))
        .hasMessageContaining("topic: topic.trim() (expected: a literal or a constant");
  }

  private static EventContracts undeclared() {
    return wire(
        "undeclared",
        "identity-service",
        new cn.xuezhao.broken.wire.undeclared.IdentityVerified(
            "enr_1", "std_1", "bat_1", "Xiao", AT));
  }

  private static EventContracts wire(String code, String service, DomainEvent... produced) {
    return new EventContracts(
        new ClassFileImporter().importPackages("cn.xuezhao.broken.wire." + code),
        Path.of("src/test/java/cn/xuezhao/broken/wire", code),
        service) {
      @Override
      protected List<? extends DomainEvent> produced() {
        return List.of(produced);
      }
    };
  }
}

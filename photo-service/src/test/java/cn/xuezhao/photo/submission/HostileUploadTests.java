package cn.xuezhao.photo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.hostile.HostileCorpus;
import cn.xuezhao.photo.hostile.HostilePicture;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Every picture of the corpus is handed in as a student hands one in: controller, guard, a real
 * child with the limits of production, rule book, problem on the wire.
 */
@ServiceTest
@Import(RealChildren.class)
class HostileUploadTests {

  private static final Duration LIMIT = Duration.ofSeconds(3);

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired DecoderPool decoders;
  @Autowired MemoryStorage pictures;
  @Autowired Ids ids;

  static List<HostilePicture> corpus() {
    return HostileCorpus.all();
  }

  @BeforeEach
  void waitForWarmChildren() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> decoders.liveChildren() == decoders.pids().length && decoders.ready());
  }

  @Test
  void corpusIsLargeAndNamesNothingTwice() {
    List<String> names = corpus().stream().map(HostilePicture::name).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void answersAsItShould(HostilePicture picture) {
    Duration before = processorTime();
    MvcTestResult answer = handIn(picture.bytes().get());
    assertThat(processorTime().minus(before)).isLessThan(LIMIT);
    if (picture.expected().equals(HostilePicture.JUDGED)) {
      assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.findings").isNotEmpty();
    } else {
      assertThat(answer).hasStatus4xxClientError();
      assertThat(answer)
          .bodyJson()
          .extractingPath("$.type")
          .isEqualTo("/problems/" + picture.expected());
    }
    assertThat(pictures.size()).as("nothing is kept").isZero();
  }

  /** Of all children; what a killed one has spent is not in it, and it would have been refused. */
  private Duration processorTime() {
    return Arrays.stream(decoders.pids())
        .mapToObj(ProcessHandle::of)
        .flatMap(child -> child.stream())
        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private MvcTestResult handIn(byte[] picture) {
    String orderId = ids.next("ord");
    String studentId = ids.next("std");
    events.deliver(
        "liaoning",
        "order.opened",
        orderId,
        1,
        "{\"orderId\":\"%s\",\"studentId\":\"%s\"}".formatted(orderId, studentId));
    return http.put()
        .uri("/api/liaoning/photos/" + orderId)
        .header("Authorization", "Bearer " + TestPlatform.issuers().student("liaoning", studentId))
        .contentType("image/jpeg")
        .content(picture)
        .exchange();
  }
}

package cn.xuezhao.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** A store that is being restarted is not a fault of the service: 503 and come again. */
class OutageTests {

  private static final RuntimeException GONE =
      new IllegalStateException(new MongoTimeoutException("no server"));

  @Test
  void controllersAskToComeAgainWhileTheStoreIsAway() {
    ResponseEntity<Object> answer = new ProblemAdvice().failed(GONE);
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
  }

  @Test
  void filtersDoSoToo() throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, GONE);
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new ProblemErrorPage(new ProblemWriter(JsonMapper.shared())).error(request, response);
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString()).contains("/problems/upstream-unavailable");
  }

  @Test
  void faultsOfOursStayFaults() {
    assertThat(
            new ProblemAdvice().failed(new IllegalStateException("a bug")).getStatusCode().value())
        .isEqualTo(500);
  }
}

package cn.xuezhao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Names and addresses pass through and leave nothing behind (architecture: only their owners store
 * them).
 */
@ExtendWith(OutputCaptureExtension.class)
class PrivacyTests extends NotificationApi {

  @Autowired MongoClient mongo;

  @Test
  void leavesNoNameAndNoAddressInTheStoreTheEventsOrTheLog(CapturedOutput log) {
    StudentInWeChat told = liaoning().following().opens();
    StudentInWeChat refused = liaoning().opens();
    refused.isCompleted();
    told.isCompleted();
    told.isDecided("rejected", "blurred");
    eventually(() -> assertThat(channelsSaid(told, "returned")).hasSize(3));
    letRest(told);
    letRest(refused);

    List<String> canaries = new ArrayList<>(List.of(StudentInWeChat.NAME, "2024000001"));
    for (StudentInWeChat student : List.of(told, refused)) {
      canaries.add(student.email);
      canaries.addAll(student.openIds());
    }
    assertThat(stored()).contains(told.orderId).doesNotContain(canaries);
    assertThat(events.said().toString()).contains(told.orderId).doesNotContain(canaries);
    assertThat(log.getAll()).doesNotContain(canaries);
  }

  private String stored() {
    StringBuilder all = new StringBuilder();
    for (String database : mongo.listDatabaseNames()) {
      for (String collection : mongo.getDatabase(database).listCollectionNames()) {
        for (Document document : mongo.getDatabase(database).getCollection(collection).find()) {
          all.append(document.toJson()).append('\n');
        }
      }
    }
    return all.toString();
  }
}

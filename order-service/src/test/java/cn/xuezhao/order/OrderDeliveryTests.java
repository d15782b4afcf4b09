package cn.xuezhao.order;

import cn.xuezhao.kit.test.DeliveryContract;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** An order whose school pays hears of a photo, its rejection, the next photo and its approval. */
@OrderServiceTest
class OrderDeliveryTests extends DeliveryContract {

  @Autowired ObjectProvider<Student> students;

  private Student student;

  @Override
  protected String collection() {
    return "orders";
  }

  @Override
  protected String speak() {
    return students.getObject().verified("institution").opensOrder().uploads(1, 0).orderId();
  }

  @Override
  protected List<Heard> hear() {
    student = students.getObject().verified("institution").opensOrder();
    return List.of(
        student.upload(1, 0), student.decision(1, 1, "approved", ""), student.standardPhoto(1));
  }

  @Override
  protected String seen(List<Heard> heard) {
    return student.sees("publicStatus") + " " + student.sees("photo.revision");
  }
}

package cn.xuezhao.wechatsandbox.preview;

import cn.xuezhao.wechatsandbox.state.Journal;
import cn.xuezhao.wechatsandbox.state.Table;
import java.util.NoSuchElementException;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deals out students of the demo batches to whoever wants to play one. */
@RestController
@RequestMapping("/__sandbox/preview")
final class StudentHooks {

  private final Table<Drawn> drawn;

  StudentHooks(Journal journal) {
    this.drawn = journal.table("drawnStudents", Drawn.class);
  }

  /** One at random whom nobody has drawn before; when all were, they are dealt out anew. */
  @PostMapping("/students")
  DemoRoster.Student draw(@RequestBody Wish wish) {
    DemoRoster roster =
        DemoRoster.of(wish.tenant())
            .orElseThrow(() -> new NoSuchElementException("演示名册：" + wish.tenant()));
    int first = ThreadLocalRandom.current().nextInt(roster.students());
    for (int i = 0; i < roster.students(); i++) {
      DemoRoster.Student student = roster.student((first + i) % roster.students() + 1);
      if (isFirstToTake(roster, student)) {
        return student;
      }
    }
    return roster.student(first + 1);
  }

  private synchronized boolean isFirstToTake(DemoRoster roster, DemoRoster.Student student) {
    String key = roster.tenant() + "/" + student.studentNumber();
    if (drawn.find(key).isPresent()) {
      return false;
    }
    drawn.put(key, new Drawn(student.studentNumber()));
    return true;
  }

  record Wish(String tenant) {}

  record Drawn(String studentNumber) {}
}

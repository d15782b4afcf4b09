package cn.xuezhao.bench;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.PixelWork;
import cn.xuezhao.photo.decoding.Stage;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a child has spent since it was asked last: on each stage, and as a process. */
final class Spending {

  /** The number of the report on the wire. */
  static final int REPORT = 90;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<Stage, Long> spent = new EnumMap<>(Stage.class);
  private @Nullable Stage stage;
  private long since;
  private long process = ProcessorTime.own();

  Spending() {
    Stage.tell(this::change);
  }

  /** The same work, whose last stage ends when it ends. */
  PixelWork of(PixelWork work) {
    return new Measured(work);
  }

  PixelWork report() {
    return new Report();
  }

  private void change(@Nullable Stage next) {
    long now = threads.getCurrentThreadCpuTime();
    if (stage != null) {
      spent.merge(stage, now - since, Long::sum);
    }
    stage = next;
    since = now;
  }

  private final class Measured implements PixelWork {

    private final PixelWork work;

    Measured(PixelWork work) {
      this.work = work;
    }

    @Override
    public int kind() {
      return work.kind();
    }

    @Override
    public void run(DataInput instructions, byte[] picture, DataOutput answer, MatArena arena)
        throws IOException {
      work.run(instructions, picture, answer, arena);
      change(null);
    }
  }

  private final class Report implements PixelWork {

    @Override
    public int kind() {
      return REPORT;
    }

    @Override
    public void run(DataInput instructions, byte[] picture, DataOutput answer, MatArena arena)
        throws IOException {
      for (Stage each : Stage.values()) {
        answer.writeLong(spent.getOrDefault(each, 0L));
      }
      spent.clear();
      long now = ProcessorTime.own();
      answer.writeLong(now - process);
      process = now;
    }
  }
}

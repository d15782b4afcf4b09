package cn.xuezhao.photo.handoff;

import static cn.xuezhao.photo.handoff.HandOffs.LATER;
import static cn.xuezhao.photo.handoff.HandOffs.NEXT;
import static cn.xuezhao.photo.handoff.HandOffs.PASS;
import static cn.xuezhao.photo.handoff.HandOffs.SOON;
import static cn.xuezhao.photo.handoff.HandOffs.photo;

import cn.xuezhao.kit.test.Lifecycle;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOffLifecycleTests {

  @Test
  void isAsDrawn() {
    Lifecycle.<HandOff>of(HandOffState.class, HandOff::state)
        .command("renew", handOff -> handOff.renew(NEXT, SOON))
        .command("admit", handOff -> handOff.admit(PASS, SOON))
        .command("announce", handOff -> handOff.announce(PASS, photo("b"), SOON))
        .command("store", handOff -> handOff.store(PASS, photo("b"), SOON))
        .command("retake", handOff -> handOff.retake(SOON))
        .command("takeOver", handOff -> handOff.takeOver(SOON))
        .command("expire", handOff -> handOff.expire(LATER))
        .command("end", handOff -> handOff.end(SOON))
        .command("swept", handOff -> handOff.swept(handOff.objects()))
        .matches(
            "lifecycle-hand-off.mmd",
            List.of(
                HandOffs.waiting().announce(PASS, photo("b"), HandOffs.NOON).next(),
                HandOffs.received().announce(PASS, photo("b"), HandOffs.NOON).next(),
                HandOffs.over()));
  }
}

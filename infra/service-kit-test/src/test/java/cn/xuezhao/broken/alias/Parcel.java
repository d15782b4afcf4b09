package cn.xuezhao.broken.alias;

import cn.xuezhao.kit.domain.Aggregate;

record Parcel(String id, State state) implements Aggregate {

  sealed interface State {
    record Packed() implements State {}
  }
}

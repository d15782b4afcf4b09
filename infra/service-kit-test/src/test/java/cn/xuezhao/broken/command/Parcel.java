package cn.xuezhao.broken.command;

import cn.xuezhao.kit.domain.Aggregate;

record Parcel(String id, boolean sent) implements Aggregate {

  Parcel send() {
    return new Parcel(id, true);
  }
}

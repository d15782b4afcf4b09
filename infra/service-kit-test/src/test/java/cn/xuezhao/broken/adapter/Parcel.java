package cn.xuezhao.broken.adapter;

import cn.xuezhao.kit.domain.Aggregate;

record Parcel(String id, ParcelStore store) implements Aggregate {}

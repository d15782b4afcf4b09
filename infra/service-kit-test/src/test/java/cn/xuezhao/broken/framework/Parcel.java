package cn.xuezhao.broken.framework;

import cn.xuezhao.kit.domain.Aggregate;
import org.springframework.http.HttpStatus;

record Parcel(String id, HttpStatus status) implements Aggregate {}

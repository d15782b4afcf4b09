package cn.xuezhao.kit.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The topic an event record is published on; the wire type is the topic plus {@code .v1}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {

  /** Noun and past tense, for example {@code order.paid}. */
  String value();

  /** Major version of the event type. */
  int version() default 1;
}

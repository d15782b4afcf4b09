package cn.xuezhao.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that creates or spends: it needs an {@code Idempotency-Key} of 16 to 64 letters, digits or
 * dashes, and a repetition gets the first answer again for 72 hours.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}

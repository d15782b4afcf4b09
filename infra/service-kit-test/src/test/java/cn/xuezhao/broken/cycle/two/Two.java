package cn.xuezhao.broken.cycle.two;

import cn.xuezhao.broken.cycle.one.One;

public record Two(One one) {}

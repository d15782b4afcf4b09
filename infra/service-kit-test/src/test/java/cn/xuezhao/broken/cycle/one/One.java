package cn.xuezhao.broken.cycle.one;

import cn.xuezhao.broken.cycle.two.Two;

public record One(Two two) {}

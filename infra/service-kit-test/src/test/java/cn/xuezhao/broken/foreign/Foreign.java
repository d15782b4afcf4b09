package cn.xuezhao.broken.foreign;

import cn.xuezhao.broken.cycle.one.One;

record Foreign(One one) {}

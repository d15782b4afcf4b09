package cn.xuezhao.notification;

import cn.xuezhao.kit.gates.SizeGates;

class SizeTests extends SizeGates {}

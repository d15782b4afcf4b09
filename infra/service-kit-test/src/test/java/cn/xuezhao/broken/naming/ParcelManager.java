package cn.xuezhao.broken.naming;

final class ParcelManager {}

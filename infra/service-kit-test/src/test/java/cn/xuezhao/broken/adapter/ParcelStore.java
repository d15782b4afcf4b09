package cn.xuezhao.broken.adapter;

final class ParcelStore {}

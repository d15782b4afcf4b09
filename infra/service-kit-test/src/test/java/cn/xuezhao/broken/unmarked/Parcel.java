package cn.xuezhao.broken.unmarked;

record Parcel(String id) {}

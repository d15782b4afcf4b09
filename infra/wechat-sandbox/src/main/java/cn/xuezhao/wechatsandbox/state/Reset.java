package cn.xuezhao.wechatsandbox.state;

/** Published when everything is to be forgotten, after the tables have been emptied. */
public record Reset() {}

package cn.xuezhao.broken.packaging.util;

final class Parcels {}

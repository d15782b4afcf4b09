package cn.xuezhao.broken.controller;

record Sending(ParcelController controller) {}

package cn.xuezhao.broken.database;

import org.bson.Document;

record Finding(Document document) {}

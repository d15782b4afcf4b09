package cn.xuezhao.broken.nothing;

import org.bson.Document;

record ParcelStore(Document document) {}

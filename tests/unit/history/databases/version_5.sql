-- A history as version 5 wrote it. Never changed: people have such files.
PRAGMA application_id = 1163415376;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
CREATE TABLE calls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    call_id TEXT NOT NULL UNIQUE,
    session_id TEXT NOT NULL,
    direction TEXT NOT NULL,
    person TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    started REAL NOT NULL,
    established REAL NOT NULL DEFAULT 0,
    ended REAL NOT NULL DEFAULT 0,
    duration INTEGER NOT NULL DEFAULT 0,
    end_reason TEXT NOT NULL DEFAULT 'NONE',
    end_detail TEXT NOT NULL DEFAULT '',
    sip_code INTEGER NOT NULL DEFAULT 0,
    mos REAL NOT NULL DEFAULT 0,
    loss REAL NOT NULL DEFAULT 0,
    jitter_ms REAL NOT NULL DEFAULT 0,
    rtt_ms REAL NOT NULL DEFAULT 0,
    codec TEXT NOT NULL DEFAULT '',
    rating INTEGER NOT NULL DEFAULT 0,
    issue TEXT NOT NULL DEFAULT 'NO_ISSUE',
    note TEXT NOT NULL DEFAULT '',
    seen INTEGER NOT NULL DEFAULT 1
, search_key TEXT NOT NULL DEFAULT '', owner TEXT NOT NULL DEFAULT '') STRICT
;
INSERT INTO "calls" VALUES(1,'one','sip-one','OUTGOING','bob','08040408080',1690000000.0,1690000005.0,1690000065.0,60,'REMOTE_HANGUP','',200,4.2,0.01,2.5,40.0,'PCMU',3,'ECHO','a note',1,'bob','');
INSERT INTO "calls" VALUES(2,'two','sip-two','INCOMING','José Núñez','9876',1690000100.0,1690000103.0,1690000110.0,7,'LOCAL_HANGUP','',200,4.4,0.0,1.0,12.0,'PCMA',0,'NO_ISSUE','',1,'jose nunez
9876','');
INSERT INTO "calls" VALUES(3,'three','sip-three','INCOMING','+91 80 4718 0000','+91 80 4718 0000',1690000200.0,0.0,1690000230.0,0,'TIMEOUT','',480,0.0,0.0,0.0,0.0,'',0,'NO_ISSUE','',0,'+91 80 4718 0000
918047180000','');
INSERT INTO "calls" VALUES(4,'four','','OUTGOING','carol','08040408080',1690000300.0,0.0,1690000301.0,0,'UNREACHABLE','Nobody is there.',404,0.0,0.0,0.0,0.0,'',0,'NO_ISSUE','',1,'carol','');
CREATE INDEX calls_unfinished ON calls (id) WHERE ended = 0;
CREATE INDEX calls_by_owner ON calls (owner, started, id, search_key);
CREATE INDEX calls_unseen_by_owner ON calls (owner, id) WHERE seen = 0;
CREATE INDEX calls_missed_by_owner ON calls (owner, started, id, search_key, direction, established, end_reason) WHERE direction = 'INCOMING' AND established = 0 AND end_reason NOT IN ('NONE', 'LOCAL_HANGUP', 'ANSWERED_ELSEWHERE', 'DECLINED_ELSEWHERE');
COMMIT;

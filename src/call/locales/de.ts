import { str } from '@lit/localize';
import type { TemplateMap } from '@lit/localize';

export const templates: TemplateMap = {
  // What is said over the picture
  'call.connecting': str`Sie werden mit ${0} verbunden`,
  'call.waiting': str`${0} ist noch nicht da. Das Gespräch beginnt von selbst.`,
  'call.away': str`${0} ist gerade nicht verbunden. Das Gespräch bleibt offen.`,
  'call.changing-page': str`${0} wechselt die Seite`,
  'call.restoring': 'Die Verbindung ist kurz weg, wir stellen sie wieder her',
  'call.own-weak': 'Ihre Verbindung ist schwach. Der Ton hat Vorrang.',
  'call.camera-off': 'Kamera aus',
  'call.peer-weak': str`${0} hat eine schwache Verbindung`,
  'call.interrupted': 'Etwas anderes hat Ihr Mikrofon oder Ihre Kamera übernommen',
  'call.resume': 'Zurückholen',
  'call.watching': str`Sie sehen und hören zu. ${0} kann Sie nicht sehen oder hören.`,
  'call.microphone-on': 'Mikrofon an',
  'call.peer-watching': str`${0} ist ohne Bild und Ton dabei`,
  'call.peer-silent': str`${0} hat das Mikrofon aus`,
  'call.peer-unseen': str`${0} ist ohne Kamera dabei`,
  'call.hear': 'Tippen, um zu hören',
  'call.other-side': 'Ihr Gegenüber',

  // A call that is not to be had
  'call.unreachable': 'Die Verbindung ließ sich nicht wiederherstellen',
  'call.unreachable-text': 'Bitte prüfen Sie, ob Sie online sind. Das Gespräch bleibt noch einige Minuten offen.',
  'call.refused': 'Diesem Gespräch können Sie nicht beitreten',
  'call.refused-text': 'Es ist vielleicht vorbei oder noch nicht offen.',
  'call.elsewhere': 'Das Gespräch läuft in einem anderen Fenster',
  'call.elsewhere-text': 'Sie können es auch hier führen.',
  'call.here': 'Hier weitersprechen',
  'call.there': 'Dort lassen',
  'call.ended': 'Das Gespräch ist beendet',
  'call.ended-text': 'Danke für das Gespräch',
  'call.again': 'Noch einmal versuchen',
  'call.end': 'Gespräch beenden',
  'call.close': 'Schließen',

  // Camera and microphone
  'call.camera-denied': 'Der Browser sperrt Ihre Kamera. Erlauben Sie sie neben der Adresse, dann tippen Sie noch einmal auf Kamera.',
  'call.microphone-denied': 'Der Browser sperrt Ihr Mikrofon. Erlauben Sie es neben der Adresse, dann tippen Sie noch einmal auf Mikrofon.',
  'call.camera-busy': 'Ein anderes Programm nutzt Ihre Kamera. Beenden Sie es dort, dann tippen Sie noch einmal auf Kamera.',
  'call.microphone-busy': 'Ein anderes Programm nutzt Ihr Mikrofon. Beenden Sie es dort, dann tippen Sie noch einmal auf Mikrofon.',
  'call.camera-missing': 'An diesem Gerät wurde keine Kamera gefunden.',
  'call.microphone-missing': 'An diesem Gerät wurde kein Mikrofon gefunden.',
  'call.unsupported': 'Dieser Browser gibt Kamera und Mikrofon nicht weiter. Zusehen, Zuhören und Schreiben gehen.',

  // Controls
  'call.controls': 'Gespräch steuern',
  'call.microphone': 'Mikrofon',
  'call.camera': 'Kamera',
  'call.speaker': 'Lautsprecher',
  'call.devices': 'Geräte',
  'call.no-devices': 'Geräte können Sie wählen, sobald Kamera oder Mikrofon an ist.',
  'call.hang-up': 'Beenden',
  'call.own-move': 'Mein Bild in eine andere Ecke',
  'call.own-hide': 'Mein Bild ausblenden',
  'call.own-show': 'Mein Bild zeigen',
  'call.own-picture': 'Mein eigenes Bild zeigen',
  'call.own-turn': 'Kamera drehen',

  // Chat
  'call.chat': 'Chat',
  'call.chat-new': str`Chat, ${0} neu`,
  'call.chat-empty': str`Nur Sie und ${0} lesen mit. Es wird nichts aufbewahrt.`,
  'call.messages': 'Nachrichten',
  'call.write': 'Nachricht schreiben',
  'call.send': 'Senden',
  'call.you': 'Sie',
  'call.not-sent': 'Nicht gesendet, die Verbindung war weg',
};

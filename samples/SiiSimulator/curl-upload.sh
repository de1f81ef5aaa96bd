#!/usr/bin/env bash
# A client that is not FMgo: curl speaks, xmlsec1 signs the seed, the fmgo program makes the factura with a CAF that the simulator grants.
# usage: curl-upload.sh [ADDRESS]      needs curl, openssl, xmlsec1 and a built samples/Cli
set -euo pipefail
cd "$(dirname "$0")/../.."
base=${1:-http://127.0.0.1:5080}
base=${base%/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fmgo=${FMGO:-dotnet samples/Cli/bin/Release/net10.0/fmgo.dll}
export PFX_PASSWORD=ensayo

# A certificate of the made-up person 11111111-1, whom the simulator knows as a user of 76192083-9.
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/key.pem" -out "$work/cert.pem" -days 30 \
  -subj "/C=CL/CN=Rosa Prueba Ficticia/serialNumber=11111111-1" 2>/dev/null
openssl pkcs12 -export -inkey "$work/key.pem" -in "$work/cert.pem" -out "$work/me.pfx" -passout env:PFX_PASSWORD

unescape() { sed -e 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&apos;/'"'"'/g; s/&amp;/\&/g'; }
between() { sed -n "s:.*<$1>\([^<]*\)</$1>.*:\1:p" | head -n 1; }
soap() { # soap SERVICE BODY
  curl -sS --fail-with-body -H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: ""' --data-binary \
    "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>$2</soapenv:Body></soapenv:Envelope>" "$base/maullin.sii.cl$1" | unescape
}

# 1. Seed, signed by xmlsec1; token.
seed=$(soap /DTEWS/CrSeed.jws '<getSeed/>' | between SEMILLA)
cat > "$work/seed.xml" <<XML
<getToken><item><Semilla>$seed</Semilla></item><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"/><Reference URI=""><Transforms><Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/></Transforms><DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"/><DigestValue/></Reference></SignedInfo><SignatureValue/><KeyInfo><KeyValue/><X509Data><X509Certificate/></X509Data></KeyInfo></Signature></getToken>
XML
xmlsec1 --sign --privkey-pem "$work/key.pem,$work/cert.pem" --output "$work/signed.xml" "$work/seed.xml" 2>/dev/null
escaped=$(sed -e 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g' "$work/signed.xml")
token=$(soap /DTEWS/GetTokenFromSeed.jws "<getToken><pszXml>$escaped</pszXml></getToken>" | between TOKEN)
[ -n "$token" ] || { echo "no token"; exit 1; }
echo "token received"

# 2. Folios from the simulator, a factura from fmgo.
curl -sS --fail-with-body -H 'Content-Type: application/json' --data '{"issuer":"76192083-9","type":33,"count":50}' "$base/simulator/api/cafs" -o "$work/caf.xml"
curl -sS --fail-with-body "$base/simulator/api/caf-key" -o "$work/caf-key.pem"
folio=$(between D < "$work/caf.xml")
sed "s/\"Folio\": *[0-9]*/\"Folio\": $folio/" samples/Cli/examples/factura.json > "$work/factura.json"
$fmgo issue --in "$work/factura.json" --out "$work/out" --envelope --caf "$work/caf.xml" --caf-key "$work/caf-key.pem" \
  --pfx "$work/me.pfx" --password-env PFX_PASSWORD --issuer-resolution 0 --issuer-resolution-date 2014-08-22 > /dev/null
echo "factura made"

# 3. Upload, and poll until it is processed.
upload() {
  curl -sS --fail-with-body -A 'Mozilla/4.0 (compatible; PROG 1.0; Windows NT)' -H "Cookie: TOKEN=$token" \
    -F rutSender=11111111 -F dvSender=1 -F rutCompany=76192083 -F dvCompany=9 -F "archivo=@$1;type=text/xml" "$base/maullin.sii.cl/cgi_dte/UPL/DTEUpload"
}
answer=$(upload "$work"/out/envelope-*.xml)
track=$(between TRACKID <<< "$answer")
[ "$(between STATUS <<< "$answer")" = 0 ] || { echo "$answer"; exit 1; }
echo "uploaded, TrackID $track"
[ "$(upload "$work"/out/envelope-*.xml | between STATUS)" = 99 ] || { echo "the same file again should be status 99"; exit 1; }
for _ in $(seq 40); do
  status=$(soap /DTEWS/QueryEstUp.jws "<getEstUp xmlns=\"http://DefaultNamespace\"><RutCompania>76192083</RutCompania><DvCompania>9</DvCompania><TrackId>$track</TrackId><Token>$token</Token></getEstUp>")
  state=$(between ESTADO <<< "$status")
  echo "state $state"
  case $state in EPR | R*) [ "$state" = REC ] || break ;; esac
  sleep 1
done
[ "$state" = EPR ] && [ "$(between ACEPTADOS <<< "$status")" = 1 ] || { echo "$status"; curl -sS "$base/simulator/api/submissions/$track"; exit 1; }
echo "accepted"
